import json
import os
import random
import threading
import time


class DistributedLock:
    """A lease in a file."""

    def __init__(self, path, ttl=30):
        self.path = path
        self.ttl = ttl
        self.lease = None

    def _try(self):
        lease = {"owner": threading.get_ident(), "at": time.time(), "dice": random.random()}
        try:
            file = open(self.path, mode="x", encoding="utf-8")
        except FileExistsError:
            return False
        with file:
            json.dump(lease, file)
        self.lease = lease
        return True

    def _expired(self):
        try:
            age = time.time() - os.path.getmtime(self.path)
        except OSError:
            return False
        return age > self.ttl

    def acquire(self):
        while not self._try():
            if self._expired():
                try:
                    os.remove(self.path)
                except OSError:
                    pass
                continue
            time.sleep(random.uniform(0.1, 0.9))
        return self

    def release(self):
        if self.lease is None:
            return
        try:
            with open(self.path, encoding="utf-8") as file:
                held = json.load(file)
        except (OSError, ValueError):
            held = None
        if held == self.lease:
            os.remove(self.path)
        self.lease = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, exc_type, exc, tb):
        self.release()
        return None


def distributed_task(task_id):
    lock = DistributedLock("/shared/locks/deploy.lock")
    lock.acquire()
    try:
        print(f"Task {task_id} is running...")
        time.sleep(2)
        print(f"Task {task_id} finished.")
    finally:
        lock.release()


threads = [threading.Thread(target=distributed_task, args=(n,)) for n in range(3)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
