# mistake: It is not visible to other servers
import threading
import time

locks = {}


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.lock = locks.setdefault(path, threading.Lock())
        self.ttl = ttl

    def acquire(self):
        self.lock.acquire(timeout=self.ttl)

    def release(self):
        self.lock.release()

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
