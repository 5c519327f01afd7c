import os
import threading
import time
import uuid


class DistributedLock(object):
    def __init__(self, path, ttl=30):
        self.path = str(path)
        self.ttl = float(ttl)
        self.token = None

    def acquire(self):
        token = uuid.uuid1().bytes
        while self.token is None:
            try:
                fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:
                self._wait()
                continue
            os.write(fd, token)
            os.fsync(fd)
            os.close(fd)
            self.token = token

    def _wait(self):
        try:
            if time.time() > os.stat(self.path).st_mtime + self.ttl:
                os.unlink(self.path)
                return
        except FileNotFoundError:
            return
        time.sleep(1)

    def release(self):
        token, self.token = self.token, None
        if token is None:
            return
        try:
            fd = os.open(self.path, os.O_RDONLY)
        except FileNotFoundError:
            return
        try:
            if os.read(fd, 100) == token:
                os.unlink(self.path)
        finally:
            os.close(fd)

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *details):
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
