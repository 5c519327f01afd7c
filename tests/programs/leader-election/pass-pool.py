import threading
from concurrent.futures import ThreadPoolExecutor

leader = None
mutex = threading.Lock()


def elect_leader(server_id):
    global leader
    with mutex:
        won = leader is None
        if won:
            leader = server_id
    if won:
        print("Server {} is now the leader.".format(server_id))


def step_down(server_id):
    global leader
    with mutex:
        leader = None if leader == server_id else leader


with ThreadPoolExecutor(max_workers=3) as pool:
    for server_id in range(3):
        pool.submit(elect_leader, server_id)
