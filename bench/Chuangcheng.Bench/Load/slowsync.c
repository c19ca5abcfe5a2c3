/* Makes every sync of a file take SLOWSYNC_US microseconds longer, as an ordinary disk would. Preloaded: ld.so(8). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void wait_longer(void) {
  const char *us = getenv("SLOWSYNC_US");
  long n = us ? strtol(us, NULL, 10) : 0;
  struct timespec left = { n / 1000000, n % 1000000 * 1000 };
  while (n > 0 && nanosleep(&left, &left) != 0) { }
}

static int sync_by(const char *name, int file) {
  int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  wait_longer();
  return next(file);
}

int fsync(int file) { return sync_by("fsync", file); }
int fdatasync(int file) { return sync_by("fdatasync", file); }
