import threading

leader = None
lock = threading.Lock()


def elect_leader(server_id):
    global leader
    while not lock.acquire(timeout=1):
        continue
    if leader is None:
        leader = server_id
        print(f"Server {leader} is now the leader.")
    lock.release()


def step_down(server_id):
    global leader
    lock.acquire()
    if leader == server_id:
        leader = None
    lock.release()


threads = [threading.Thread(target=elect_leader, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threading.enumerate():
    if thread is not threading.current_thread():
        thread.join()
