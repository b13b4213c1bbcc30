/* The part of an AppImage that runs first: unpacks what lies behind it into a folder of its own, becomes the program
   there, and leaves a watcher that takes the folder away when the program, and all that it started, has ended.

   Linked statically with squashfuse, so that it needs nothing of the system, neither FUSE nor a C library. */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <squashfuse/squashfuse.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OWN_WORDS = 100, FAILED = 1 };

/* Squashfuse would unpack LZO too, whose library is under the GPL. Ours are packed with zstd: nobody calls this. */
int lzo1x_decompress_safe(const unsigned char *in, size_t length, unsigned char *out, size_t *made, void *work) {
    (void)in, (void)length, (void)out, (void)made, (void)work;
    return FAILED;
}

static int complain(const char *what, const char *where) {
    fprintf(stderr, "footwork: The AppImage could not %s %s (%s). Is there room, and may you write there? "
                    "TMPDIR names another folder.\n", what, where, strerror(errno));
    return FAILED;
}

/* Where this program ends and the packed files begin. */
static off_t end_of_program(int file) {
    Elf64_Ehdr head;
    if (pread(file, &head, sizeof head, 0) != sizeof head)
        return 0;
    return head.e_shoff + (off_t)head.e_shentsize * head.e_shnum;
}

static int write_file(sqfs *files, sqfs_inode *inode, const char *path) {
    static char buffer[1 << 17];
    int out = open(path, O_WRONLY | O_CREAT | O_EXCL, inode->base.mode & 0777);
    uint64_t place = 0;
    if (out < 0)
        return FAILED;
    while (place < inode->xtra.reg.file_size) {
        sqfs_off_t count = sizeof buffer;
        if (sqfs_read_range(files, inode, place, &count, buffer) || count <= 0 || write(out, buffer, count) != count) {
            close(out);
            return FAILED;
        }
        place += count;
    }
    return close(out);
}

static int unpack(int file, off_t offset, const char *folder) {
    sqfs files;
    sqfs_traverse walk;
    sqfs_err problem = 0;
    char path[PATH_MAX], link[PATH_MAX];
    if (sqfs_init(&files, file, offset) || sqfs_traverse_open(&walk, &files, sqfs_inode_root(&files)))
        return FAILED;
    while (sqfs_traverse_next(&walk, &problem)) {
        sqfs_inode inode;
        size_t length = sizeof link;
        if (walk.dir_end || !walk.path[0])
            continue;
        if (snprintf(path, sizeof path, "%s/%s", folder, walk.path) >= (int)sizeof path ||
            sqfs_inode_get(&files, &inode, walk.entry.inode))
            return FAILED;
        if (S_ISDIR(inode.base.mode) && mkdir(path, 0755))
            return FAILED;
        if (S_ISLNK(inode.base.mode) && (sqfs_readlink(&files, &inode, link, &length) || symlink(link, path)))
            return FAILED;
        if (S_ISREG(inode.base.mode) && write_file(&files, &inode, path))
            return FAILED;
    }
    return problem ? FAILED : 0;
}

static int take_away_one(const char *path, const struct stat *about, int kind, struct FTW *where) {
    (void)about, (void)kind, (void)where;
    return remove(path);
}

static void take_away(const char *folder) { nftw(folder, take_away_one, 16, FTW_DEPTH | FTW_PHYS); }

/* Forks a process that takes the folder away once nobody holds the pipe's other end, however they ended. */
static int watch(const char *folder) {
    int ends[2], nowhere = open("/dev/null", O_RDWR);
    char nothing;
    pid_t watcher;
    if (pipe(ends) || (watcher = fork()) < 0)
        return FAILED;
    if (watcher > 0) { /* the program inherits its end of the pipe, as does whatever it starts */
        close(ends[0]);
        return 0;
    }
    setsid();
    close(ends[1]);
    for (int stream = 0; stream < 3; stream++)
        dup2(nowhere, stream);
    while (read(ends[0], &nothing, 1) < 0 && errno == EINTR)
        ;
    take_away(folder);
    _exit(0);
}

int main(int count, char **arguments) {
    const char *place = getenv("TMPDIR");
    char image[PATH_MAX] = {0}, folder[PATH_MAX - OWN_WORDS], start[PATH_MAX];
    int file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    off_t offset = end_of_program(file);
    if (readlink("/proc/self/exe", image, sizeof image - 1) < 0 || !offset)
        return complain("read", "itself");
    if (count > 1 && !strcmp(arguments[1], "--appimage-offset"))
        return printf("%ld\n", (long)offset) < 0;
    if (count > 1 && !strcmp(arguments[1], "--appimage-extract")) {
        if (mkdir("squashfs-root", 0755) || unpack(file, offset, "squashfs-root"))
            return complain("be unpacked into", "squashfs-root");
        return 0;
    }
    place = place && *place ? place : "/tmp";
    snprintf(folder, sizeof folder, "%s/footwork-XXXXXX", place);
    if (!mkdtemp(folder) || watch(folder))
        return complain("make a folder in", place);
    if (unpack(file, offset, folder))
        return complain("be unpacked into", folder);
    snprintf(start, sizeof start, "%s/AppRun", folder);
    setenv("APPIMAGE", image, 1);
    setenv("APPDIR", folder, 1);
    execv(start, arguments);
    return complain("start", start);
}
