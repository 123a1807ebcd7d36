"""A server on this machine that nobody must ever speak to."""

from __future__ import annotations

import fcntl
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_GET_FLAGS, _SET_FLAGS, _UP = 0x8913, 0x8914, 1  # of linux/sockios.h and linux/if.h


class Trap:
    """Counts who connects; ``hits`` are the first bytes that they sent."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.hits: list[bytes] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def net(self) -> str:
        """The address that hostile files name."""
        return f"http://127.0.0.1:{self._server.getsockname()[1]}/leak"

    def close(self) -> None:
        """Listens no longer."""
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(5)
                self.hits.append(b"a connection")
                with suppress(OSError):
                    self.hits[-1] = connection.recv(300) or self.hits[-1]


@contextmanager
def trap() -> Iterator[Trap]:
    """A trap; raises OSError where this machine has no loopback."""
    _raise_loopback()
    made = Trap()
    try:
        yield made
    finally:
        made.close()


def _raise_loopback() -> None:
    """An empty network namespace has a loopback that is down; there it may be raised."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        request = struct.pack("16sh14x", b"lo", 0)
        flags = struct.unpack("16sh14x", fcntl.ioctl(one, _GET_FLAGS, request))[1]
        if not flags & _UP:
            fcntl.ioctl(one, _SET_FLAGS, struct.pack("16sh14x", b"lo", flags | _UP))
