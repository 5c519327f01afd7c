import threading

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


for n in range(3):
    elect_leader(n)
