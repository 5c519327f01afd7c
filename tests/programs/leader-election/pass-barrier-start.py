import threading

leader = None
lock = threading.Lock()
start = threading.Barrier(3)


def elect_leader(server_id):
    global leader
    lock.acquire()
    try:
        if leader is None:
            leader = server_id
            print(f"Server {server_id} is now the leader.", flush=True)
    finally:
        lock.release()


def step_down(server_id):
    global leader
    lock.acquire()
    try:
        if leader == server_id:
            leader = None
    finally:
        lock.release()


def server(server_id):
    start.wait()
    elect_leader(server_id)


threads = [threading.Thread(target=server, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("The leader is", leader)
