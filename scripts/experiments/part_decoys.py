"""What looks like the parts of a whole and is none."""

from experiments.part_writing import Writer


class Decoys(Writer):
    """A writer who knows the ways to mislead; each is a method with the name of the way."""

    def _none(self) -> None:
        self._whole(self._value())
        for _ in range(self.chance.randint(1, 4)):
            self._after(self.chance.choice(["; ", ", ", "; ", ". Đã ", " và "]))

    def _funnel(self) -> None:
        """Each number comes out of the one before, and is none of its listed parts."""
        value = self._value()
        self._whole(value)
        for words in (". Qua kiểm tra, kết luận ", "; phải xử lý ")[: self.chance.randint(1, 2)]:
            value = max(2, value * 2 // 3)
            self._put(words)
            self._number(value)
            self._put(f" {self.noun}")
        if self.chance.random() < 0.4:
            last = len(self.marks) - 1
            self._put(" (")
            self._list(last, value)
            self._put(")")

    def _other_sort(self) -> None:
        """“trong đó”, “gồm” and brackets before numbers of another sort."""
        self._whole(self._value(), tail=False)
        sort = self.chance.choice(["ngày công", "lượt tin bài", "văn bản", "triệu đồng", "km"])
        self._put(self.chance.choice([", trong đó đã huy động ", " (có ", " (với ", ", gồm cả "]))
        opened = "(" in self.text[-8:]
        self._number(self._value())
        self._put(f" {sort}" + (")" if opened else ""))

    def _beyond(self) -> None:
        """By how many a number passes a goal, and what it comes to for each."""
        value = self._value()
        self._whole(value, tail=False)
        words = self.chance.choice(
            [", vượt chỉ tiêu đại hội đề ra trên {} {}", " (tăng 7,7%, tương đương {} {})",
             ", nhiều hơn kế hoạch {} {}", ", bình quân mỗi xã {} {}", " (còn thiếu {} {})"]
        )  # fmt: skip
        before, after = words.split("{}", 1)
        self._put(before)
        self._number(max(2, value // self.chance.choice([3, 5, 9])))
        self._put(after.format(self.noun))

    def _result(self) -> None:
        """What has been done with some so far, in brackets: it comes out of a number."""
        value = self._value()
        self._whole(value, tail=False)
        words = ["đã xử lý xong", "đã hoàn thành", "hiện còn", "không xem xét", "đã chuyển đi"]
        self._put(self.chance.choice([" (", "; đến nay ", ". Đến nay "]))
        opened = self.text.endswith("(")
        for index in range(self.chance.randint(1, 2)):
            self._put(", " if index else "")
            self._put(self.chance.choice(words) + " ")
            self._number(max(1, value // self.chance.choice([2, 3, 6])))
            self._put(f" {self.noun}")
        self._put(")" if opened else "")

    def _former(self) -> None:
        """The same of another year, or a goal, in brackets or behind “so với”."""
        value = self._value()
        self._whole(value, tail=False)
        other = max(2, value * self.chance.randint(5, 15) // 10)
        words = self.chance.choice(
            [" (cùng kỳ {} {})", " (năm 2021 là {} {})", ", trong khi năm trước có {} {}",
             " (kế hoạch {} {})", "; năm trước {} {}", " (thiếu {} {} so với đề án)"]
        )  # fmt: skip
        before, after = words.split("{}", 1)
        self._put(before)
        self._number(other)
        self._put(after.format(self.noun))
