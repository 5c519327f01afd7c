# mistake: Two servers become the leader
import threading

leader = None
locks = [threading.Lock() for _ in range(10)]


def elect_leader(server_id):
    global leader
    with locks[server_id]:
        if leader is None:
            leader = server_id
            print(f"Server {server_id} is now the leader.")


def step_down(server_id):
    global leader
    with locks[server_id]:
        if leader == server_id:
            leader = None


threads = [threading.Thread(target=elect_leader, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
