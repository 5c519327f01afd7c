import time
import sys

import boto3
from botocore.exceptions import ClientError

ALIVE = ("pending", "running")


def web01(ec2):
    reply = ec2.describe_instances(Filters=[{"Name": "tag:Name", "Values": ["web01"]}])
    for reservation in reply["Reservations"]:
        for server in reservation["Instances"]:
            if server["State"]["Name"] in ALIVE:
                return server
    return None


def main():
    ec2 = boto3.client("ec2")
    server = web01(ec2)
    if server is None:
        ec2.run_instances(
            ImageId="ami-0c55b159cbfafe1f0",
            InstanceType="t3.micro",
            MinCount=1,
            MaxCount=1,
            TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"}]}],
        )
        server = web01(ec2)
    deadline = time.monotonic() + 600
    while server is not None and server["State"]["Name"] != "running":
        if time.monotonic() > deadline:
            raise SystemExit("web01 does not start")
        time.sleep(5)
        server = web01(ec2)
    if server is None:
        sys.exit("web01 went away")
    print(f"{server['InstanceId']} has the address {server['PublicIpAddress']}")


try:
    main()
except ClientError as error:
    code = error.response["Error"]["Code"]
    sys.exit(f"Provisioning failed ({code})")
