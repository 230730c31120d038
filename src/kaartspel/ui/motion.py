"""Whether things may move: our own setting, or what the system asks for where that can be read."""

import sys

from PySide6.QtCore import QObject, Signal

from kaartspel.domain.settings import Motion

PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
GNOME = ("org.gnome.desktop.interface", "enable-animations")


class MotionPreference(QObject):
    """Answers `reduced`; asks the system once, after the window stands, and never waits for it."""

    changed = Signal()

    def __init__(self, setting: Motion, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self._system_reduced = False
        self._pending: QObject | None = None

    def reduced(self) -> bool:
        """Whether cards should jump instead of fly."""
        if self._setting is Motion.SYSTEM:
            return self._system_reduced
        return self._setting is Motion.REDUCED

    def set(self, setting: Motion) -> None:
        """Follow this setting from here on."""
        self._setting = setting
        self.changed.emit()

    def ask_system(self) -> None:
        """Find out what the system asks for: Windows and macOS at once, Linux through the desktop portal."""
        if sys.platform == "win32":
            self._answer(reduced=not _windows_animates())
        elif sys.platform == "darwin":
            self._answer(reduced=_macos_reduces())
        else:
            self._ask_portal()

    def _answer(self, *, reduced: bool) -> None:
        if reduced != self._system_reduced:
            self._system_reduced = reduced
            self.changed.emit()

    def _ask_portal(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        question = QDBusMessage.createMethodCall(*PORTAL, "Read")
        question.setArguments(list(GNOME))
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question, 2000), self)

        def answered(done: QDBusPendingCallWatcher) -> None:
            reply = done.reply()
            if reply.type() is QDBusMessage.MessageType.ReplyMessage and reply.arguments():
                self._answer(reduced=_unwrapped(reply.arguments()[0]) is False)
            self._pending = None
            done.deleteLater()

        watcher.finished.connect(answered)
        self._pending = watcher


def _unwrapped(value: object) -> object:
    """The plain value inside D-Bus variants."""
    from PySide6.QtDBus import QDBusVariant

    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value


def _windows_animates() -> bool:
    import ctypes

    wanted = ctypes.c_int(1)
    client_area_animation = 0x1042
    ctypes.windll.user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(wanted), 0)  # type: ignore[attr-defined]  # Windows only
    return bool(wanted.value)


def _macos_reduces() -> bool:
    import subprocess

    asked = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=2)  # noqa: S603  fixed words
    return told.stdout.strip() == "1"
