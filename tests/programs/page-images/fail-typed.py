print("https://example.com/img/logo.png\nhttps://cdn.example.com/graphs/cpu.png\nhttps://static.example.com/badge.svg\nhttps://example.com/graphs/latency.png?range=1h&node=web01")
