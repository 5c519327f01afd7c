from dataclasses import dataclass


@dataclass
class Server:
    name: str
    ami: str = "ami-0c55b159cbfafe1f0"
    kind: str = "t3.micro"

    def __str__(self):
        return (
            f'resource "aws_instance" "{self.name}" {{\n'
            f'  ami = "{self.ami}"\n'
            f'  instance_type = "{self.kind}"\n'
            f'  tags = {{ Name = "{self.name}" }}\n'
            "}\n"
        )


def main():
    with open("servers.txt") as file:
        servers = [Server(line.strip()) for line in file if line.strip() and line[0] != "#"]
    with open("servers.tf", "w") as file:
        print(*servers, sep="\n", file=file)


if __name__ == "__main__":
    main()
