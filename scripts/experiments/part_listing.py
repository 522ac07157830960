"""The ways of listing the parts of a whole."""

from experiments.part_writing import Writer


class Listing(Writer):
    """A writer who knows the ways; each is a method with the name of the way."""

    def _comma(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(self.chance.choice([", ", "; ", " "]) + self._one("before_lists") + " ")
        self._list(whole, value)

    def _stated(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(self.chance.choice([", ", " "]) + self._one("stated_lists") + " ")
        self._list(whole, value)

    def _bracket(self) -> None:
        value = self._value()
        whole = self._whole(value, tail=False)
        self._put(" (" + self._one(self.chance.choice(["before_lists", "stated_lists"])) + " ")
        self._list(whole, value)
        self._put(")")
        self._tail()

    def _bare_bracket(self) -> None:
        value = self._value()
        whole = self._whole(value, tail=False)
        self._put(" (" + self.chance.choice(["", "", "có "]))
        self._list(whole, value)
        self._put(")")
        self._tail()

    def _sentence(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(". " + self._one("new_sentences") + " ")
        self._list(whole, value)

    def _paragraph(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(".\n" + self._one("new_sentences") + " ")
        self._list(whole, value)

    def _far(self) -> None:
        """Shares, changes and other numbers stand between a whole and its list."""
        value = self._value()
        whole = self._whole(value)
        for _ in range(self.chance.randint(1, 2)):
            words = self._one(self.chance.choice(["shares", "turns"]))
            self._put(f", {self._filled(words)}")
        self._put(self.chance.choice([", ", "; ", ". "]))
        self._put(self._one("before_lists") + " ")
        self._list(whole, value)

    def _colon(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(self.chance.choice([": ", ", cụ thể như sau: ", ", với các hình thức: "]))
        self._list(whole, value)

    def _of_whole(self) -> None:
        value = self._value()
        self.noun = str(self.chance.choice(self.topic["nouns"]))
        self._put(self.chance.choice(["Trong tổng số ", "Trong số ", "Trong ", "Trên tổng số "]))
        whole = self._number(value)
        self._put(f" {self.noun} " + self.chance.choice(["nêu trên", "được giao", "", "đợt này"]))
        self._put(self.chance.choice([" có ", ", có ", ", "]))
        self._list(whole, value)

    def _again(self) -> None:
        """The whole is taken up by its noun, behind other numbers."""
        value = self._value()
        whole = self._whole(value)
        if self.chance.random() < 0.5:
            self._put(", " + self._filled(self._one("turns")))
        self._put(self.chance.choice([". ", ".\n"]))
        self._put(str(self.chance.choice(self.topic["again"])) + " ")
        self._list(whole, value)

    def _has(self) -> None:
        """“…, có 12 cấp ủy viên”: a part with nothing but a verb before it."""
        value = self._value()
        whole = self._whole(value, tail=False)
        self._put(", có ")
        noun = str(self.chance.choice(self.topic["parts"]) or self.topic["nouns"][0])
        label = str(self.chance.choice(self.topic["overlaps"]))
        self._member(label, max(1, value // self.chance.randint(2, 9)), noun, whole, False)

    def _lines(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(self.chance.choice([", trong đó:", ", gồm:", ":", ", cụ thể:"]))
        bullet = self.chance.choice(["- ", "+ ", "• "])
        labels = self.chance.choice(self.topic["partitions"])
        first = self.chance.random() < self.house.label_first
        noun = str(self.chance.choice(self.topic["parts"]))
        for label, part in zip(labels, self._values(value, len(labels), True), strict=True):
            self._put("\n" + bullet)
            self._member(label, part, noun, whole, first or "money" in self.topic)
            self._put(";")

    def _parallel(self) -> None:
        """Two wholes, and members that count both: “12 lớp với 840 người; trong đó …”."""
        value, other = self._value(), self._value() * 9
        whole = self._whole(value, tail=False)
        joint = self.chance.choice([" với ", " cho ", ", "])
        noun = self.chance.choice(["học viên", "lượt người", "đối tượng", "hộ", "đảng viên"])
        if noun == self.noun:
            noun = "học viên"
        self._put(joint)
        second = self._number(other)
        self._put(f" {noun}")
        self._put(self.chance.choice(["; trong đó ", ", trong đó ", ". Trong đó, ", ", gồm "]))
        for index in range(self.chance.randint(1, 3)):
            self._put("; " if index else "")
            self._put(str(self.chance.choice(self.topic["overlaps"])) + " ")
            self._number(max(1, value // (index + 2)), whole)
            self._put(f" {self.noun}{joint}")
            self._number(max(1, other // (index + 3)), second)
            self._put(f" {noun}")

    def _nested(self) -> None:
        """A part of a whole has parts of its own in brackets or behind “trong đó”."""
        value = self._value() * 3
        whole = self._whole(value)
        self._put(self.chance.choice([", trong đó ", ", gồm ", ". Trong đó, "]))
        labels = list(self.topic["overlaps"])
        self.chance.shuffle(labels)
        noun = str(self.topic["nouns"][0])
        for index, label in enumerate(labels[: self.chance.randint(1, 3)]):
            self._put("; " if index else "")
            part = max(4, value // (index + 2))
            inner = self._number(part, whole)
            self._put(f" {noun} {label}")
            if index == 0:
                self._put(self.chance.choice([" (", " (trong đó có ", " (gồm "]))
                self._list(inner, part, 2)
                self._put(")")

    def _pair(self) -> None:
        """Two wholes joined by “và”; the parts are of the second, or of each in its turn."""
        value = self._value()
        first = self._whole(value, tail=False)
        noun = self.chance.choice(["tổ chức đảng", "đảng viên", "vụ", "hộ", "lớp"])
        if noun == self.noun:
            noun = "cơ quan"
        self._put(" và ")
        other = self._value()
        second = self._number(other)
        self._put(f" {noun}, trong đó có ")
        if self.chance.random() < 0.6:
            self._number(max(1, other // 3), second)
            self._put(f" {noun} " + self.chance.choice(self.phrases["places"]))
        else:
            self._number(max(1, value // 3), first)
            self._put(f" {self.noun} " + self.chance.choice(self.topic["overlaps"]))
            self._put(" và ")
            self._number(max(1, other // 3), second)
            self._put(f" {noun} " + self.chance.choice(self.phrases["places"]))

    def _big(self) -> None:
        """The parts are of the greater number that came last, not of what led to it."""
        value = self._value()
        self._whole(value, tail=False)
        self._put(self.chance.choice([", nâng tổng số lên ", ", đưa tổng số đến nay lên "]))
        great = self._value() * 7 + value
        whole = self._number(great)
        self._put(f" {self.noun}" + self.chance.choice([", trong đó ", " (trong đó ", " (gồm "]))
        opened = self.text.rstrip().rpartition(" ")[0].endswith("(") or "(" in self.text[-12:]
        self._list(whole, great)
        self._put(")" if opened else "")
