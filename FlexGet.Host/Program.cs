Console.WriteLine("FlexGet");
