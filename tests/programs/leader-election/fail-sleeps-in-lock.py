# mistake: It sleeps
import threading
import time

leader = None
lock = threading.Lock()


def elect_leader(server_id):
    global leader
    with lock:
        if leader is None:
            time.sleep(0.5)
            leader = server_id
            print(f"Server {server_id} is now the leader.")


def step_down(server_id):
    global leader
    with lock:
        if leader == server_id:
            leader = None


threads = [threading.Thread(target=elect_leader, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
