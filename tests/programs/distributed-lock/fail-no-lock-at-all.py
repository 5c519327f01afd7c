# mistake: The task does not hold the lock
import os
import threading
import time
import uuid


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.path = path
        self.ttl = ttl
        self.token = str(uuid.uuid4())

    def acquire(self):
        while True:
            try:
                with open(self.path, "x") as file:
                    file.write(self.token)
                return
            except FileExistsError:
                self.remove_if_old()
                time.sleep(0.5)

    def remove_if_old(self):
        try:
            if time.time() - os.path.getmtime(self.path) > self.ttl:
                os.remove(self.path)
        except FileNotFoundError:
            pass

    def release(self):
        try:
            with open(self.path) as file:
                if file.read() != self.token:
                    return
            os.remove(self.path)
        except FileNotFoundError:
            pass

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *exception):
        self.release()


def distributed_task(task_id):
    if True:
        print(f"Task {task_id} is running...")
        time.sleep(2)
        print(f"Task {task_id} finished.")


if __name__ == "__main__":
    threads = [threading.Thread(target=distributed_task, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
