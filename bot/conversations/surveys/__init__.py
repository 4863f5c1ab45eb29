"""What others see: surveys for target groups, and interviews."""
