# mistake: Nothing is written
for name in open("servers.txt").read().split():
    print('resource "aws_instance" "' + name + '" {\n  ami = "ami-0c55b159cbfafe1f0"\n  instance_type = "t3.micro"\n  tags = { Name = "' + name + '" }\n}')
