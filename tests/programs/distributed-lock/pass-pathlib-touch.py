import datetime
import pathlib
import threading
import time
import uuid


class DistributedLock:
    def __init__(self, path, ttl=30):
        self.file = pathlib.Path(path)
        self.ttl = datetime.timedelta(seconds=ttl)
        self.key = uuid.uuid4().hex

    def acquire(self):
        while True:
            try:
                self.file.touch(exist_ok=False)
            except FileExistsError:
                pass
            else:
                self.file.write_text(self.key)
                return
            try:
                changed = datetime.datetime.fromtimestamp(self.file.stat().st_mtime)
            except FileNotFoundError:
                continue
            if datetime.datetime.now() - changed > self.ttl:
                self.file.unlink(missing_ok=True)
            else:
                time.sleep(0.5)

    def release(self):
        if self.file.exists() and self.file.read_text() == self.key:
            self.file.unlink()

    def __enter__(self):
        self.acquire()
        return self.key

    def __exit__(self, *args):
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
