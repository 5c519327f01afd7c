# mistake: The servers do not compete
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


ready = threading.Barrier(3)


def elect_in_order(n):
    ready.wait()
    for _ in range(n):
        turns[n].acquire()
    elect_leader(n)
    for later in range(n + 1, 3):
        turns[later].release()


turns = [threading.Semaphore(0) for _ in range(3)]
threads = [threading.Thread(target=elect_in_order, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
