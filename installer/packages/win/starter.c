/* footwork.exe and footworkw.exe: be the Python that lies beside them, on Footwork, with the same words. The first
   belongs to a terminal, the second (compiled with WINDOW) opens none. */
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

enum { LONGEST = 32768, NO_PYTHON = 2 };

typedef int (*Python)(int, wchar_t **);

static int run(int count, wchar_t **words) {
    static wchar_t folder[LONGEST], library[LONGEST], entry[LONGEST];
    GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *name = wcsrchr(folder, L'\\');
    wchar_t **all = calloc(count + 2, sizeof *all);
    if (!name || !all)
        return NO_PYTHON;
    *name = 0;
    _snwprintf(library, LONGEST - 1, L"%ls\\python311.dll", folder);
    _snwprintf(entry, LONGEST - 1, L"%ls\\entry.py", folder);
    HMODULE python = LoadLibraryW(library);
    Python be_python = python ? (Python)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!be_python) {
        MessageBoxW(NULL, L"Footwork's own Python is not beside it; install Footwork again.", L"Footwork", MB_ICONERROR);
        return NO_PYTHON;
    }
    all[0] = words[0];
    all[1] = entry;
    for (int each = 1; each < count; each++)
        all[each + 1] = words[each];
    return be_python(count + 1, all);
}

#ifdef WINDOW
int WINAPI wWinMain(HINSTANCE a, HINSTANCE b, LPWSTR c, int d) {
    (void)a, (void)b, (void)c, (void)d;
    return run(__argc, __wargv);
}
#else
int wmain(int count, wchar_t **words) { return run(count, words); }
#endif
