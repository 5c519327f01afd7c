import logging
import os
import sys
import time

logging.basicConfig(level=logging.INFO, stream=sys.stderr)
log = logging.getLogger("cleanup")


class Cleaner:
    def __init__(self, folder, days):
        self.folder = folder
        self.limit = time.time() - days * 86_400

    def old(self):
        for entry in sorted(os.scandir(self.folder), key=lambda entry: entry.name):
            if entry.is_file() and entry.stat().st_mtime < self.limit:
                yield entry.path

    def run(self):
        removed = 0
        for path in list(self.old()):
            try:
                os.remove(path)
                removed += 1
            except OSError as error:
                log.warning("%s: %s", path, error)
        log.info("%d files removed", removed)


def main():
    Cleaner("/tmp", 7).run()


if __name__ == "__main__":
    main()
