#ifdef __linux__
#define _GNU_SOURCE
#include "Isolation.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Declared here, because headers older than the kernel lack them.
enum { mount_setattr_number = 442, recursively = 0x8000, read_only = 1, no_setuid = 2, no_devices = 4 };

struct attributes {
  uint64_t set, cleared, propagation, user_namespace;
};

static void change(const char *path, uint64_t set, uint64_t cleared, unsigned flags) {
  struct attributes attributes = {.set = set, .cleared = cleared};
  if (syscall(mount_setattr_number, AT_FDCWD, path, flags, &attributes, sizeof attributes))
    fail("can't change the mount", path);
}

static void write_text(const char *path, const char *text) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  ssize_t length = (ssize_t)strlen(text);
  if (file < 0 || write(file, text, (size_t)length) != length) fail("can't write", path);
  close(file);
}

/// The user stays who he is, inside the new namespace too, and owns it.
static void map_user(uid_t user, gid_t group) {
  char map[64];
  write_text("/proc/self/setgroups", "deny");
  snprintf(map, sizeof map, "%u %u 1\n", (unsigned)user, (unsigned)user);
  write_text("/proc/self/uid_map", map);
  snprintf(map, sizeof map, "%u %u 1\n", (unsigned)group, (unsigned)group);
  write_text("/proc/self/gid_map", map);
}

static void bind_over(int folder, const char *path) {
  char source[32];
  snprintf(source, sizeof source, "/proc/self/fd/%d", folder);
  if (mount(source, path, NULL, MS_BIND | MS_REC, NULL)) fail("can't show", path);
}

static void make_folders(const char *path) {
  char part[4096];
  if (strlen(path) >= sizeof part) fail("too long a path:", path);
  for (const char *end = strchr(path + 1, '/');; end = strchr(end + 1, '/')) {
    size_t length = end ? (size_t)(end - path) : strlen(path);
    memcpy(part, path, length);
    part[length] = 0;
    if (mkdirat(AT_FDCWD, part, 0755) && errno != EEXIST) fail("can't make", part);
    if (!end) return;
  }
}

static void hide(const char *path) {
  if (mount("none", path, "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=1m") && errno != ENOENT &&
      errno != ENOTDIR)
    fail("can't hide", path);
}

/// Lays empty folders over the hidden ones, and what must be seen of them on top again.
static void cover(const struct request *request) {
  int shown[largest_list];
  for (int index = 0; index < request->cover_count; index++) {
    const struct cover *cover = &request->covers[index];
    if (!cover->is_shown) continue;
    shown[index] = open(cover->path, O_PATH | O_CLOEXEC);
    if (shown[index] < 0) fail("can't open", cover->path);
  }
  for (int index = 0; index < request->cover_count; index++) {
    const struct cover *cover = &request->covers[index];
    if (!cover->is_shown) {
      hide(cover->path);
      continue;
    }
    make_folders(cover->path);
    bind_over(shown[index], cover->path);
    close(shown[index]);
  }
}

static void open_for_writing(const char *path, uint64_t cleared) {
  if (mount(path, path, NULL, MS_BIND, NULL)) fail("can't open for writing", path);
  change(path, 0, cleared, 0);
}

void isolate(const struct request *request) {
  uid_t user = geteuid();
  gid_t group = getegid();
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS))
    fail("no namespaces", NULL);
  map_user(user, group);
  if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL)) fail("can't keep mounts apart", NULL);
  cover(request);
  change("/", read_only | no_setuid | no_devices, 0, recursively);
  static const char *const devices[] = {
      "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"};
  for (size_t index = 0; index < sizeof devices / sizeof *devices; index++)
    if (!access(devices[index], F_OK)) open_for_writing(devices[index], read_only | no_devices);
  for (int index = 0; index < request->writable_count; index++)
    open_for_writing(request->writable[index], read_only);
}

void enter(const struct request *request) {
  if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL))
    fail("can't show processes", NULL);
  // The superuser is exempt from the usual limit on processes. Kernels since 6.14 bound the numbers of a namespace's
  // processes, which holds for him too; older ones refuse.
  int file = open("/proc/sys/kernel/pid_max", O_WRONLY | O_CLOEXEC);
  if (file >= 0 && request->processes) {
    unsigned long long most = request->processes < 301 ? 301 : request->processes;
    dprintf(file, "%llu\n", most);
  }
  if (file >= 0) close(file);
  change("/proc", read_only, 0, 0);
}

void drop_privileges(void) {
  for (unsigned long right = 0; right < 64; right++) prctl(PR_CAPBSET_DROP, right, 0, 0, 0);
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {{0}};
  if (syscall(SYS_capset, &header, none)) fail("can't drop privileges", NULL);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) fail("can't refuse privileges", NULL);
}

#else
#include "Isolation.h"

#include <errno.h>

void isolate(const struct request *request) {
  (void)request;
  errno = ENOSYS;
  fail("no namespaces", 0);
}

void enter(const struct request *request) { (void)request; }

void drop_privileges(void) {}
#endif
