"""What was printed, as far as it is short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Heard:
    """Keeps what is printed; nothing where it has more than `most` characters."""

    __slots__ = ("_left", "_pieces")

    def __init__(self, most: int) -> None:
        self._left = most
        self._pieces: list[str] = []

    def pieces(self, printed: Iterable[str]) -> Iterator[str]:
        """Give the pieces of a text on as they come."""
        for piece in printed:
            self._left -= len(piece)
            if self._left >= 0:
                self._pieces.append(piece)
            else:
                self._pieces.clear()
            yield piece

    def forget(self) -> None:
        """Keep nothing: nobody took what was printed."""
        self._pieces.clear()
        self._left = -1

    @property
    def text(self) -> str:
        """All that was printed, '' where that is nothing or too long."""
        return "".join(self._pieces)
