servers = ["server1", "server2", "server3"]
with open("servers.tf", "w") as f:
    for server in servers:
        f.write(f'''
resource "aws_instance" "{server}" {{
  ami = "ami-0c55b159cbfafe1f0"
}}
''')
