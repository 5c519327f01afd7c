import threading

lock = threading.Lock()
leader = None


def elect_leader(server_id):
    global leader
    print(f"Server {server_id} would like to lead.")
    with lock:
        if leader is None:
            leader = server_id
            print(f"Server {server_id} is now the leader.")
        else:
            print(f"Server {server_id} follows server {leader}.")


def step_down(server_id):
    global leader
    with lock:
        match leader:
            case None:
                print("Nobody leads.")
            case current if current == server_id:
                leader = None
            case _:
                print("Only the leader can step down.")


servers = tuple(threading.Thread(target=elect_leader, args=(n,)) for n in reversed(range(3)))
for server in servers:
    server.start()
for server in servers:
    server.join()
