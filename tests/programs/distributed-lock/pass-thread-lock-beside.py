import os
import threading
import time
import uuid

inside = threading.RLock()


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.path = path
        self.ttl = ttl
        self.token = uuid.uuid4().hex

    def _attempt(self):
        with inside:
            try:
                with open(self.path, "x") as file:
                    file.write(self.token)
                return True
            except FileExistsError:
                pass
            try:
                if time.time() - os.path.getmtime(self.path) > self.ttl:
                    os.remove(self.path)
            except FileNotFoundError:
                pass
            return False

    def acquire(self):
        while not self._attempt():
            time.sleep(0.5)

    def release(self):
        with inside:
            try:
                with open(self.path) as file:
                    owner = file.read()
            except FileNotFoundError:
                owner = None
            if owner == self.token:
                os.remove(self.path)
            elif owner is None:
                print("The lock was lost.")

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *exception):
        self.release()


class Task(threading.Thread):
    def __init__(self, number):
        threading.Thread.__init__(self)
        self.number = number

    def run(self):
        distributed_task(self.number)


def distributed_task(task_id):
    with DistributedLock(path="/shared/locks/deploy.lock", ttl=30):
        print(f"Task {task_id} is running...")
        time.sleep(2)
        print(f"Task {task_id} finished.")


tasks = [Task(n) for n in range(3)]
for task in tasks:
    task.start()
for task in tasks:
    task.join()
