import logging
import shutil
from typing import Iterator

MOUNTS = ["/", "/var", "/data"]
LIMIT = 90


def full(mounts) -> Iterator[tuple[str, float]]:
    for mount in mounts:
        usage = shutil.disk_usage(mount)
        percent = 100 * usage.used / usage.total
        if percent > LIMIT:
            yield mount, percent


def main():
    logging.basicConfig()
    for mount, percent in full(MOUNTS):
        logging.getLogger("disk").warning("Disk usage is high (%s), %d percent", mount, percent)


if __name__ == "__main__":
    main()
