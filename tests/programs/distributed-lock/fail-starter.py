import threading
import time

lock = threading.Lock()


def distributed_task(task_id):
    with lock:
        print(f"Task {task_id} is running...")
        time.sleep(2)
        print(f"Task {task_id} finished.")


threads = [threading.Thread(target=distributed_task, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
