import contextlib
import os
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor


class DistributedLock(contextlib.AbstractContextManager):
    def __init__(self, path, ttl=30):
        self.path = path
        self.ttl = ttl

    def acquire(self):
        self.mine = str(uuid.uuid4())
        with contextlib.ExitStack() as stack:
            file = None
            while file is None:
                with contextlib.suppress(FileExistsError):
                    file = stack.enter_context(open(self.path, "xt"))
                    break
                with contextlib.suppress(FileNotFoundError):
                    if time.time() - os.stat(self.path).st_mtime > self.ttl:
                        os.remove(self.path)
                        continue
                time.sleep(0.1)
            print(self.mine, file=file)

    def release(self):
        mine = getattr(self, "mine", None)
        with contextlib.suppress(FileNotFoundError), open(self.path) as file:
            if file.readline().strip() == mine:
                os.remove(self.path)

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *exception):
        self.release()


def distributed_task(task_id, path="/shared/locks/deploy.lock"):
    with DistributedLock(path):
        print("Task", task_id, "is running...", flush=True)
        time.sleep(2)
        print("Task", task_id, "finished.", flush=True)


def main():
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(distributed_task, range(3)))


if __name__ == "__main__":
    main()
