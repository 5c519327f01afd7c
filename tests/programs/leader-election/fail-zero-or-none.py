# mistake: Server 0 is taken for nobody
import threading

leader = None
lock = threading.Lock()


def elect_leader(server_id):
    global leader
    with lock:
        if leader in (None, False):
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
