# mistake: The servers do not compete
import threading
import time

leader = None
lock = threading.Lock()


def elect_leader(server_id):
    global leader
    with lock:
        if leader is None:
            leader = server_id
            print(f"Server {server_id} is now the leader.")


def step_down(server_id):
    global leader
    with lock:
        if leader == server_id:
            leader = None


threads = []
for n in range(3):
    thread = threading.Thread(target=elect_leader, args=(n,))
    threads.append(thread)
    thread.start()
    time.sleep(0.1)
for thread in threads:
    thread.join()
