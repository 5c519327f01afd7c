servers = ["web01", "web02", "db01"]


class Names(list):
    def upper(self):
        return [name.upper() for name in self]


uppercase_servers = Names(servers).upper()
print(uppercase_servers)
