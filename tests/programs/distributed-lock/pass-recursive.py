import os
import threading
import time
import uuid


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.__dict__.update(path=path, ttl=ttl, token=f"{uuid.uuid4()}")

    def acquire(self):
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_EXCL | os.O_CREAT)
        except FileExistsError:
            if self.age() > self.ttl:
                os.system(f"rm -f {self.path}")
            else:
                time.sleep(1)
            return self.acquire()
        with os.fdopen(descriptor, "w") as file:
            file.write(self.token)

    def age(self):
        try:
            return time.time() - os.path.getmtime(self.path)
        except FileNotFoundError:
            return 0

    def release(self):
        try:
            content = open(self.path).read()
        except FileNotFoundError:
            content = ""
        if content == self.token:
            os.unlink(self.path)

    def __enter__(self):
        self.acquire()

    def __exit__(self, *exception):
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
