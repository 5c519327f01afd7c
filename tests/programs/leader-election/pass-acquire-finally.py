import threading

leader = None
election = threading.RLock()


def elect_leader(server_id):
    global leader
    election.acquire()
    try:
        if leader is not None:
            return False
        leader = server_id
    finally:
        election.release()
    print(f"Server {server_id} is now the leader.")
    return True


def step_down(server_id):
    global leader
    election.acquire()
    try:
        if leader == server_id:
            leader = None
    finally:
        election.release()


def main():
    threads = []
    for server_id in range(3):
        thread = threading.Thread(target=elect_leader, args=[server_id], name=f"server-{server_id}")
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
