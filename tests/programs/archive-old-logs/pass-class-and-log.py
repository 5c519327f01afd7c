import logging
import os
import shutil
import sys
from datetime import datetime, timedelta, timezone

log = logging.getLogger("archive")
logging.basicConfig(stream=sys.stdout, level=logging.INFO)


class Archive:
    def __init__(self, source, target, age):
        self.source, self.target = source, target
        self.limit = datetime.now(timezone.utc) - age

    def is_old(self, entry):
        changed = datetime.fromtimestamp(entry.stat().st_mtime, tz=timezone.utc)
        return entry.is_file(follow_symlinks=False) and changed < self.limit

    def run(self):
        try:
            os.mkdir(self.target)
        except FileExistsError:
            pass
        for entry in list(os.scandir(self.source)):
            if self.is_old(entry):
                shutil.move(entry.path, self.target)
                log.info("%s archived", entry.name)


def main():
    Archive("/var/log", "/archive", timedelta(days=30)).run()


if __name__ == "__main__":
    main()
