class Fleet:
	def __init__(self, names):
		self.names = names
	def show(self):
		for name in self.names:
			print(f"\t{name}")
servers = ["web01", "web02", "db01"]
Fleet(servers).show()
