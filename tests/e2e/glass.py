# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own connection to the X server, as the glass over the screen: which process's window is on top, and fingers and
keys as fast as they come. Through libX11 and libXtst themselves: a process a touch would be too slow for thousands."""
import ctypes

_X = ctypes.CDLL("libX11.so.6")
_TEST = ctypes.CDLL("libXtst.so.6")
_P, _W, _I = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int
for _name, _result in (("XOpenDisplay", _P), ("XDefaultRootWindow", _W), ("XInternAtom", _W)):
    getattr(_X, _name).restype = _result
_ANY_TYPE, _VIEWABLE = 0, 2

# What XGetWindowAttributes fills: only its map state is looked at, behind x, y, width, height, border and depth (six
# ints), visual (pointer), root, class, two gravities, backing store, planes, pixel, save under, colormap, installed.
class _Attributes(ctypes.Structure):
    _fields_ = [("place", _I * 6), ("visual", _P), ("root", _W), ("kind", _I), ("gravities", _I * 2), ("backing", _I),
                ("planes", _W), ("pixel", _W), ("save_under", _I), ("colormap", _W), ("installed", _I), ("map_state", _I),
                ("masks", ctypes.c_long * 3), ("override", _I), ("screen", _P)]


# A window may go between two questions about it; that is no reason to end.
_HANDLER = ctypes.CFUNCTYPE(_I, _P, _P)(lambda display, error: 0)
_X.XSetErrorHandler(_HANDLER)


class Glass:
    def __init__(self, name):
        self.display = _P(_X.XOpenDisplay(name.encode()))
        if not self.display:
            raise AssertionError(f"no X server at {name}")
        self.root = _W(_X.XDefaultRootWindow(self.display))
        self.pid_atom = _W(_X.XInternAtom(self.display, b"_NET_WM_PID", False))

    def close(self):
        _X.XCloseDisplay(self.display)

    def processes(self):
        """Whose windows are mapped, from the bottom to the top; all at one moment, while nobody else moves a window."""
        _X.XGrabServer(self.display)
        try:
            return self._processes()
        finally:
            _X.XUngrabServer(self.display)
            self.flush()

    def _processes(self):
        children, count = ctypes.POINTER(_W)(), ctypes.c_uint()
        root, parent = _W(), _W()
        if not _X.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                             ctypes.byref(count)):
            return []
        windows = [children[i] for i in range(count.value)]
        if windows:
            _X.XFree(children)
        return [pid for pid in (self._pid(_W(window)) for window in windows) if pid]

    def on_top(self):
        """The process whose window is on top, or None."""
        found = self.processes()
        return found[-1] if found else None

    def _pid(self, window):
        attributes = _Attributes()
        if not _X.XGetWindowAttributes(self.display, window, ctypes.byref(attributes)):
            return None
        if attributes.map_state != _VIEWABLE:
            return None
        kind, form, items, after, data = _W(), _I(), _W(), _W(), _P()
        _X.XGetWindowProperty(self.display, window, self.pid_atom, 0, 1, False, _ANY_TYPE, ctypes.byref(kind),
                              ctypes.byref(form), ctypes.byref(items), ctypes.byref(after), ctypes.byref(data))
        if not data or not items.value:
            return None
        pid = ctypes.cast(data, ctypes.POINTER(_W))[0]
        _X.XFree(data)
        return pid

    def move(self, x, y):
        _TEST.XTestFakeMotionEvent(self.display, -1, int(x), int(y), _W(0))
        self.flush()

    def button(self, number, down):
        _TEST.XTestFakeButtonEvent(self.display, number, int(down), _W(0))
        self.flush()

    def key(self, code, down):
        _TEST.XTestFakeKeyEvent(self.display, code, int(down), _W(0))
        self.flush()

    def code_of(self, symbol):
        """The key's code for a name such as 'Escape'."""
        _X.XStringToKeysym.restype = _W
        return _X.XKeysymToKeycode(self.display, _W(_X.XStringToKeysym(symbol.encode())))

    def tap(self, place):
        self.move(*place)
        self.button(1, True)
        self.button(1, False)

    def press_key(self, code):
        self.key(code, True)
        self.key(code, False)

    def flush(self):
        _X.XFlush(self.display)

    def sync(self):
        """Until the server has done all that was asked."""
        _X.XSync(self.display, False)
