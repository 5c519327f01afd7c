import threading
import time

leader = None


def elect_leader(server_id):
    global leader
    if leader is None:
        leader = server_id
        print(f"Server {server_id} is now the leader.")


def step_down(server_id):
    ...


for server_id in range(3):
    threading.Thread(target=elect_leader, args=(server_id,)).start()
    time.sleep(0.1)
