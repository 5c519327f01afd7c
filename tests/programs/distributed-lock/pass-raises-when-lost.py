import os
import threading
import time
import uuid


class LockLost(Exception):
    pass


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.path = path
        self.ttl = ttl
        self.token = str(uuid.uuid4())

    def acquire(self, wait=0.75):
        while True:
            try:
                with open(self.path, "xb") as file:
                    file.write(self.token.encode())
            except FileExistsError:
                try:
                    if os.path.getmtime(self.path) < time.time() - self.ttl:
                        os.remove(self.path)
                except FileNotFoundError:
                    pass
                time.sleep(wait)
            else:
                return

    def release(self):
        try:
            with open(self.path, "rb") as file:
                owner = file.read().decode()
        except FileNotFoundError:
            owner = "nobody"
        if owner != self.token:
            raise LockLost(f"{self.path} belongs to {owner}")
        os.remove(self.path)

    def __enter__(self):
        self.acquire()
        return self

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
