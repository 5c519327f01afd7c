import os
import secrets
import threading
import time
from pathlib import Path


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.path = Path(path)
        self.ttl = ttl
        self.token = secrets.token_bytes(16)

    def create(self):
        try:
            fd = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
        except FileExistsError:
            return False
        try:
            os.write(fd, self.token)
        finally:
            os.close(fd)
        return True

    def owner_is_dead(self):
        try:
            return self.path.stat().st_mtime + self.ttl < time.time()
        except FileNotFoundError:
            return False

    def acquire(self):
        while not self.create():
            if self.owner_is_dead():
                self.path.unlink(missing_ok=True)
            else:
                time.sleep(1)

    def release(self):
        try:
            if self.path.read_bytes() == self.token:
                self.path.unlink()
        except FileNotFoundError:
            pass

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, kind, error, traceback):
        self.release()
        return False


def distributed_task(task_id):
    with DistributedLock("/shared/locks/deploy.lock"):
        print(f"Task {task_id} is running...")
        time.sleep(2)
        print(f"Task {task_id} finished.")


threads = []
for task_id in range(3):
    thread = threading.Thread(target=distributed_task, args=(task_id,))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
