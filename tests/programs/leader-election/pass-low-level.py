import _thread
import threading

leader = None
lock = _thread.allocate_lock()


def elect_leader(server_id):
    global leader
    with lock:
        if leader is not None:
            return None
        leader = server_id
        print(f"Server {server_id} is now the leader.")


def step_down(server_id):
    global leader
    with lock:
        if leader is server_id:
            leader = None


done = [threading.Event() for _ in range(3)]


def serve(server_id):
    elect_leader(server_id)
    done[server_id].set()


for n in range(3):
    _thread.start_new_thread(serve, (n,))
for event in done:
    event.wait()
