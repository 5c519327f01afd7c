# mistake: The lock stays after an exception
import contextlib
import os
import threading
import time
import uuid


class DistributedLock(contextlib.ContextDecorator):
    def __init__(self, path, ttl=30):
        self.path, self.ttl, self.token = path, ttl, uuid.uuid4().hex

    def acquire(self):
        while True:
            try:
                with open(self.path, "x") as file:
                    file.write(self.token)
                return
            except FileExistsError:
                with contextlib.suppress(FileNotFoundError):
                    if time.time() - os.path.getmtime(self.path) > self.ttl:
                        os.remove(self.path)
                time.sleep(0.5)

    def release(self):
        with contextlib.suppress(FileNotFoundError):
            if open(self.path).read() == self.token:
                os.remove(self.path)

    def __enter__(self):
        self._manager = self._held()
        return self._manager.__enter__()

    def __exit__(self, *exception):
        return self._manager.__exit__(*exception)

    @contextlib.contextmanager
    def _held(self):
        self.acquire()
        yield self
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
