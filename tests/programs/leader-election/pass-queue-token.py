import queue
import threading

leader = None
token = queue.Queue()
token.put("the token")


def elect_leader(server_id):
    global leader
    held = token.get()
    if leader is None:
        leader = server_id
        print(f"Server {server_id} is now the leader.")
    token.put(held)


def step_down(server_id):
    global leader
    held = token.get()
    if leader == server_id:
        leader = None
    token.put(held)


workers = {n: threading.Thread(target=elect_leader, kwargs={"server_id": n}, daemon=True) for n in range(3)}
for worker in workers.values():
    worker.start()
for worker in workers.values():
    worker.join(timeout=60)
