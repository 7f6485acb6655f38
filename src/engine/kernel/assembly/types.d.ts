/** AssemblyScript's names for the types of numbers and truths. */
type i32 = number;
type usize = number;
type bool = boolean;
