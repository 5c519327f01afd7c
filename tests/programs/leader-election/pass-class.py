import threading


class Server(threading.Thread):
    def __init__(self, server_id):
        super().__init__(name=f"server {server_id}")
        self.server_id = server_id

    def run(self):
        elect_leader(self.server_id)


leader = None
_guard = threading.Condition()


def elect_leader(server_id):
    global leader
    with _guard:
        if leader is not None:
            return
        leader = server_id
        print("Server", server_id, "is now the leader.")


def step_down(server_id):
    global leader
    with _guard:
        if leader is not None and leader == server_id:
            leader = None
            _guard.notify_all()


if __name__ == "__main__":
    servers = [Server(n) for n in (0, 1, 2)]
    [server.start() for server in servers]
    [server.join() for server in servers]
