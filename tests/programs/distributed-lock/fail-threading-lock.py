# mistake: It is not visible to other servers
import threading
import time


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.path = path
        self.ttl = ttl

    def acquire(self):
        lock.acquire()

    def release(self):
        lock.release()

    def __enter__(self):
        self.acquire()

    def __exit__(self, *exception):
        self.release()


lock = threading.Lock()


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
