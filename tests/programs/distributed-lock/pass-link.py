import os
import socket
import threading
import time
from uuid import uuid4


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.path = path
        self.ttl = ttl
        self.name = f"{socket.gethostname()}-{os.getpid()}-{uuid4()}"

    def acquire(self):
        draft = f"{self.path}.{self.name}"
        with open(draft, "w") as file:
            file.write(self.name)
        try:
            while True:
                try:
                    os.utime(draft)
                    os.link(draft, self.path)
                    return True
                except FileExistsError:
                    pass
                try:
                    if os.stat(self.path).st_mtime < time.time() - self.ttl:
                        os.unlink(self.path)
                        continue
                except FileNotFoundError:
                    continue
                time.sleep(0.25)
        finally:
            os.unlink(draft)

    def release(self):
        try:
            mine = open(self.path).read() == self.name
        except OSError:
            return
        if mine:
            os.unlink(self.path)

    __enter__ = acquire

    def __exit__(self, *_):
        self.release()


def distributed_task(task_id):
    with DistributedLock("/shared/locks/deploy.lock"):
        print(f"Task {task_id} is running...")
        time.sleep(2)
        print(f"Task {task_id} finished.")


if __name__ == "__main__":
    threads = [threading.Thread(target=distributed_task, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
